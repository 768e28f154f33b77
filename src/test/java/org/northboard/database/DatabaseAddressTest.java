package org.northboard.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gives an address of a database in another form is told the right one, and sees no password printed. */
class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost:5432/northboard",
                "jdbc:postgresql://localhost/northboard",
                "jdbc:postgresql://one:5432,other:5432/northboard?targetServerType=primary",
                "jdbc:postgresql://localhost/northboard?user=an&password=p@ss",
                "jdbc:postgresql:northboard"
            })
    void what_the_driver_can_work_with_is_taken(String address) {
        assertThat(DatabaseAddress.checked(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "foo",
                "localhost:5432/northboard",
                "jdbc:mysql://localhost/northboard?password=hidden",
                "postgres://an:hidden@localhost/northboard",
                "jdbc:postgresql://an:hidden@localhost/northboard",
                "jdbc:postgresql://an:hidden@localhost:5432/northboard",
                "jdbc:postgresql://localhost:port/northboard?password=hidden"
            })
    void anything_else_is_refused_with_the_form_that_it_should_have(String address) {
        assertThatThrownBy(() -> DatabaseAddress.checked(address))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("jdbc:postgresql://host:5432/northboard")
                .hasMessageNotContaining("hidden");
    }
}
