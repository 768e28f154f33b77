package org.northboard;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole product: one process with its user interface. */
@SpringBootApplication
@EnableScheduling
public class NorthboardApplication {

    public static void main(String[] args) {
        SpringApplication.run(NorthboardApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
