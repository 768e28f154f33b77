package org.northboard.board;

import org.northboard.alignment.Alignments;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    @Bean
    BoardVerbs.Services boardServices(CheckIns checkIns, Alignments alignments, Undo undo) {
        return new BoardVerbs.Services(checkIns, alignments, undo);
    }
}
