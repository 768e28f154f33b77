package org.northboard.bench;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the threads of the application that cannot go on because a browser does not take what is pushed to it. */
final class Stuck {

    private static final Pattern THREAD = Pattern.compile("(?m)^#(\\d+) \"mailbox\" .*\\R((?:    .*\\R)*)");

    private Stuck() {}

    /** The ids of the threads that are writing to a browser just now, be it only for a moment. */
    static Set<String> writing(Launched application) throws Exception {
        Set<String> ids = new HashSet<>();
        Matcher thread = THREAD.matcher(application.threads());
        while (thread.find()) {
            if (thread.group(2).contains("AtmospherePushConnection")) {
                ids.add(thread.group(1));
            }
        }
        return ids;
    }

    /** Those of them that have been at it all the time between two looks. */
    static Set<String> still(Launched application, Set<String> before) throws Exception {
        Set<String> ids = writing(application);
        ids.retainAll(before);
        return ids;
    }
}
