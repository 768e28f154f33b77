package org.northboard.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the application cannot start as one line of its log. */
class RefusalReporter implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error("Northboard cannot start. {}", DatabaseRefused.oneLine(analysis.getDescription()));
        LOG.debug("The cause", analysis.getCause());
    }
}
