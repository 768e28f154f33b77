package org.northboard.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkKindTest {

    @Test
    void anObjectiveContributesOnlyToAKeyResultThatLivesOnObjectives() {
        assertThat(LinkKind.toKeyResult(Source.ALIGNED)).isEqualTo(LinkKind.CONTRIBUTES);
        assertThat(LinkKind.toKeyResult(Source.CHECK_INS)).isEqualTo(LinkKind.SUPPORTS);
    }
}
