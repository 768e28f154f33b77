package org.northboard.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the database cannot be used in one line, instead of a stack trace. */
class RefusalAnalyzer extends AbstractFailureAnalyzer<DatabaseRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, DatabaseRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
