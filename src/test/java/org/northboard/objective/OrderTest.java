package org.northboard.objective;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.northboard.change.Refused;

class OrderTest {

    private final Map<String, BigDecimal> positions = new HashMap<>();

    @Test
    void usually_only_what_is_moved_gets_another_position() {
        stand("a", "1");
        stand("b", "2");
        stand("c", "3");

        assertThat(put("c", "b")).containsOnlyKeys("c");
        assertThat(put("b", "a")).containsOnlyKeys("b");
        assertThat(put("b", null)).containsOnlyKeys("b");
        assertThat(shown()).containsExactly("a", "c", "b");
    }

    @Test
    void what_stands_there_already_stays_where_it_is() {
        stand("a", "1");
        stand("b", "1.25");
        stand("c", "3");

        assertThat(put("b", "c")).isEmpty();
        assertThat(put("a", "b")).isEmpty();
        assertThat(put("c", null)).isEmpty();
    }

    @Test
    void before_something_that_has_gone_there_is_no_place() {
        stand("a", "1");
        stand("b", "2");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> put("a", "gone"));
    }

    @Test
    void between_two_that_stand_too_close_only_those_around_are_set_apart() {
        for (int i = 0; i < 100; i++) {
            stand("far" + i, String.valueOf(i));
        }
        stand("above", "200");
        stand("below", "200.000000000000000000001");
        stand("moved", "300");

        Map<String, BigDecimal> places = put("moved", "below");

        assertThat(places).containsOnlyKeys("above", "moved", "below");
        assertThat(shown().subList(100, 103)).containsExactly("above", "moved", "below");
    }

    @Test
    void those_that_all_stand_at_one_place_get_an_order() {
        stand("a", "7");
        stand("b", "7");
        stand("c", "7");

        put("c", "a");

        assertThat(shown()).containsExactly("c", "a", "b");
    }

    @Test
    void far_beyond_where_doubles_know_whole_numbers_there_is_an_order_too() {
        stand("a", "1e300");
        stand("b", "1e300");

        put("a", null);

        assertThat(shown()).containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_row_always_stands_as_it_was_put(long seed) {
        Random random = new Random(seed);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            stand("n" + i, String.valueOf(i / 3));
            expected.add("n" + i);
        }
        for (int i = 0; i < 500; i++) {
            String moved = expected.remove(random.nextInt(expected.size()));
            int at = random.nextInt(3) == 0 ? random.nextInt(expected.size() + 1) : Math.min(5, expected.size());
            @Nullable String before = at == expected.size() ? null : expected.get(at);
            put(moved, expected, before);
            expected.add(at, moved);
            assertThat(shown()).isEqualTo(expected);
        }
    }

    private void stand(String name, String position) {
        positions.put(name, new BigDecimal(position));
    }

    private BigDecimal position(String name) {
        return requireNonNull(positions.get(name));
    }

    private Map<String, BigDecimal> put(String moved, @Nullable String before) {
        return put(moved, shown().stream().filter(name -> !name.equals(moved)).toList(), before);
    }

    private Map<String, BigDecimal> put(String moved, List<String> others, @Nullable String before) {
        Map<String, BigDecimal> places = Order.placing(moved, others, before, name -> name, this::position);
        positions.putAll(places);
        return places;
    }

    /** As screens put them in order, which know positions as double. */
    private List<String> shown() {
        return positions.keySet().stream()
                .sorted(Comparator.comparingDouble(
                                (String name) -> position(name).doubleValue())
                        .thenComparing(name -> Integer.parseInt("0" + name.replaceAll("\\D", "")))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
