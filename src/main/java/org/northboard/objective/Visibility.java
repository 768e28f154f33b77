package org.northboard.objective;

/** Public to the workspace, or known only to the owner and the leads above. */
public enum Visibility {
    PUBLIC,
    PRIVATE
}
