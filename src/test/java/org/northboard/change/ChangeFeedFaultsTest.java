package org.northboard.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.northboard.Company;
import org.northboard.graph.Graphs;
import org.northboard.graph.WorkspaceGraph;

class ChangeFeedFaultsTest {

    @Test
    void a_company_whose_changes_cannot_be_taken_in_does_not_hold_up_the_others() throws Exception {
        try (Company company = Company.founded();
                Company other = company.neighbour()) {
            CountDownLatch tried = new CountDownLatch(2);
            other.objective(other.an, "Doanh số");
            other.get(ChangeFeed.class).follow(other.workspace, 0, changes -> {
                tried.countDown();
                throw new StackOverflowError("taking in " + changes.size());
            });
            WorkspaceGraph graph = company.get(Graphs.class).of(company.workspace);
            boolean triedAgain = tried.await(5, TimeUnit.SECONDS);

            company.objective(company.an, "Dịch vụ");

            assertThat(graph.await(company.revision(), Duration.ofSeconds(5))).isTrue();
            assertThat(triedAgain).isTrue();
        }
    }
}
