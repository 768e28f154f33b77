package org.northboard.board;

import org.northboard.alignment.Alignments;
import org.northboard.alignment.Links;
import org.northboard.alignment.ManyAlignments;
import org.northboard.change.Undo;
import org.northboard.checkin.CheckIns;
import org.northboard.objective.ManyObjectives;
import org.northboard.objective.Objectives;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    @Bean
    BoardVerbs.Services boardServices(
            CheckIns checkIns,
            Objectives objectives,
            Alignments alignments,
            Links links,
            ManyAlignments manyAlignments,
            ManyObjectives manyObjectives,
            Undo undo,
            BoardTexts texts) {
        return new BoardVerbs.Services(
                checkIns,
                objectives,
                alignments,
                links,
                manyAlignments,
                manyObjectives,
                undo,
                new Works(),
                texts::words);
    }
}
