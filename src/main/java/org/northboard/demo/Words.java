package org.northboard.demo;

/** What the people and goals of a {@link BigCompany} are called. The languages of a pair have the same order. */
final class Words {

    static final String[] FAMILY_NAMES = {
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
        "Đinh"
    };
    static final String[] MIDDLE_NAMES = {
        "Văn", "Thị", "Minh", "Thanh", "Ngọc", "Hoài", "Quốc", "Thu", "Anh", "Hải", "Đức", "Kim"
    };
    static final String[] GIVEN_NAMES = {
        "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hiếu", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam",
        "Nga", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Trang", "Tú", "Vy", "Yến"
    };
    static final String[] DEPARTMENTS = {
        "Sales", "Marketing", "Platform", "Mobile", "Support", "Finance", "Talent", "Design", "Quality", "Logistics"
    };
    static final String[] PLACES_VI = {
        "ở miền Bắc",
        "ở miền Trung",
        "ở miền Nam",
        "ở Hà Nội",
        "ở Đà Nẵng",
        "ở Cần Thơ",
        "trên ứng dụng",
        "trên web",
        "trong nước",
        "ngoài nước",
        "ở mọi chi nhánh",
        "quý này"
    };
    static final String[] PLACES_EN = {
        "in the north",
        "in the centre",
        "in the south",
        "in Hà Nội",
        "in Đà Nẵng",
        "in Cần Thơ",
        "on mobile",
        "on the web",
        "at home",
        "abroad",
        "in every branch",
        "this quarter"
    };
    static final String[] AIMS_VI = {
        "Rút ngắn",
        "Mở rộng",
        "Làm mới",
        "Giữ vững",
        "Đơn giản hóa",
        "Tự động hóa",
        "Tăng tốc",
        "Nâng tầm",
        "Chuẩn hóa",
        "Bứt phá"
    };
    static final String[] AIMS_EN = {
        "Shorten",
        "Extend",
        "Renew",
        "Hold",
        "Simplify",
        "Automate",
        "Speed up",
        "Lift",
        "Standardise",
        "Break through in"
    };
    static final String[] MATTERS_VI = {
        "hành trình khách hàng", "quy trình triển khai", "kênh đối tác", "chất lượng dữ liệu", "dịch vụ hỗ trợ",
        "trải nghiệm thanh toán", "kho tri thức", "chuỗi cung ứng", "chương trình đào tạo", "báo cáo quản trị",
        "an toàn thông tin", "doanh thu định kỳ", "quy trình tuyển dụng", "kiểm thử tự động", "thời gian giao hàng"
    };
    static final String[] MATTERS_EN = {
        "the customer journey", "the roll-out", "the partner channel", "data quality", "the support desk",
        "the payment experience", "the knowledge base", "the supply chain", "the training programme",
                "management reports",
        "information security", "recurring revenue", "the hiring process", "automated testing", "delivery times"
    };
    static final String[] METRICS_VI = {
        "Tỷ lệ gia hạn",
        "Mức hài lòng",
        "Tỷ lệ đúng hạn",
        "Độ phủ kiểm thử",
        "Tỷ lệ chuyển đổi",
        "Tỷ lệ tự phục vụ",
        "Mức sử dụng hằng tuần",
        "Tỷ lệ hoàn thành khóa học",
        "Tỷ lệ phản hồi trong ngày",
        "Phần việc tự động"
    };
    static final String[] METRICS_EN = {
        "Renewals",
        "Satisfaction",
        "On-time rate",
        "Test coverage",
        "Conversion",
        "Self-service",
        "Weekly use",
        "Courses completed",
        "Same-day answers",
        "Automated work"
    };
    static final String[] NOTES = {
        "Đúng kế hoạch tuần này. On plan this week.",
        "Chờ đội dữ liệu xác nhận. Waiting for the data team to confirm.",
        "Chậm vì nghỉ lễ, tuần sau bù. Slow because of the holiday, we catch up next week.",
        "Thử cách mới ở hai chi nhánh. Trying a new way in two branches."
    };

    private Words() {}
}
