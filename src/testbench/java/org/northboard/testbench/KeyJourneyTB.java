package org.northboard.testbench;

import com.vaadin.testbench.BrowserTest;
import com.vaadin.testbench.BrowserTestBase;
import com.vaadin.testbench.DriverSupplier;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchElement;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/**
 * The key journey, for those who have a licence of Vaadin TestBench: open the demo company, edit a key result, drag an
 * objective. Needs Chrome and a running application: {@code ./northboard start}, then {@code mvn verify -Ptestbench};
 * {@code -Dnorthboard.url} where it is not at port 8080.
 */
class KeyJourneyTB extends BrowserTestBase implements DriverSupplier {

    private static final String URL = System.getProperty("northboard.url", "http://localhost:8080");
    private static final String OBJECTIVE = "Phát triển năng lực đội ngũ";

    @Override
    public WebDriver createDriver() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--lang=vi-VN", "--window-size=1440,900");
        return TestBench.createDriver(new ChromeDriver(options));
    }

    @BeforeEach
    void explore_the_demo_company_as_its_ceo() {
        getDriver().get(URL);
        $("*").withId("enter-ceo").waitForFirst().click();
        waitUntil(driver -> $("nb-board").exists() && !cards().isEmpty(), 20);
    }

    @BrowserTest
    void a_value_typed_on_the_board_is_there_after_a_reload() {
        TestBenchElement field = firstValue();
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), "57", Keys.ENTER);
        waitUntil(driver -> !card(OBJECTIVE).$("input").exists());

        getDriver().navigate().refresh();

        waitUntil(driver -> !cards().isEmpty(), 20);
        firstValue();
        Assertions.assertEquals("57", card(OBJECTIVE).$("input").first().getPropertyString("value"));
    }

    @BrowserTest
    void a_card_dropped_on_another_one_stands_one_level_below_it() {
        TestBenchElement loose = cards().stream()
                .filter(card -> "1".equals(card.getAttribute("aria-level")) && card.hasClassName("movable"))
                .reduce((first, last) -> last)
                .orElseThrow();
        String title = title(loose);
        loose.scrollIntoView();

        new Actions(getDriver())
                .moveToElement(loose)
                .clickAndHold()
                .moveByOffset(20, 14)
                .moveToElement(card(OBJECTIVE))
                .moveByOffset(1, 1)
                .release()
                .perform();

        waitUntil(driver -> "2".equals(card(title).getAttribute("aria-level")));
    }

    private TestBenchElement firstValue() {
        TestBenchElement card = card(OBJECTIVE);
        card.$("button").withClassName("count").first().click();
        card.$("button").withClassName("editable").waitForFirst().click();
        return card.$("input").waitForFirst();
    }

    private TestBenchElement card(String title) {
        return cards().stream()
                .filter(card -> title.equals(title(card)))
                .findFirst()
                .orElseThrow();
    }

    private List<TestBenchElement> cards() {
        return $("nb-board").first().$("article").all();
    }

    private static String title(TestBenchElement card) {
        return card.$("span").withClassName("words").first().getText();
    }
}
