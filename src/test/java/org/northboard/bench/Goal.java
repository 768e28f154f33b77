package org.northboard.bench;

/** What a figure should come to. */
record Goal(Bound bound, double value) {

    enum Bound {
        AT_MOST,
        AT_LEAST
    }

    boolean isMetBy(double measured) {
        return bound == Bound.AT_MOST ? measured <= value : measured >= value;
    }

    @Override
    public String toString() {
        return (bound == Bound.AT_MOST ? "≤ " : "≥ ") + Results.text(value);
    }
}
