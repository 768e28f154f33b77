package org.northboard.demo;

import java.util.Arrays;

/**
 * An organisation of a given number of teams and depth, the company at the top, in which every team that has teams
 * below has {@value #FAN_OUT} of them.
 *
 * @param parents number of the team above each team, counted from 1 in the order of depth; 0 above the first one
 * @param others for each team another one as deep as its parent, or the parent where there is no other
 */
record TeamTree(int[] parents, int[] others) {

    static final int FAN_OUT = 8;

    /**
     * Plants a tree.
     *
     * @param depth levels, the company included, at least 2
     */
    static TeamTree of(int teams, int depth) {
        int[] sizes = sizes(teams, depth);
        int[] parents = new int[teams];
        int[] others = new int[teams];
        int first = 1;
        for (int level = 1; level < depth; level++) {
            int above = sizes[level - 1];
            int bearing = (sizes[level] + FAN_OUT - 1) / FAN_OUT;
            for (int i = 0; i < sizes[level]; i++) {
                int place = (int) ((long) (i / FAN_OUT) * above / bearing);
                int team = first + i;
                parents[team] = first - above + place + 1;
                others[team] = first - above + (place + 1) % above + 1;
            }
            first += sizes[level];
        }
        return new TeamTree(parents, others);
    }

    /** One, then eight, then from level to level the same times more, so that the last one completes the number. */
    private static int[] sizes(int teams, int depth) {
        double growth = growth(teams, depth);
        int[] sizes = new int[depth];
        sizes[0] = 1;
        double size = FAN_OUT;
        for (int level = 1; level < depth - 1; level++) {
            int left = teams - Arrays.stream(sizes).sum();
            sizes[level] = Math.clamp(Math.round(size), 0, left);
            size *= growth;
        }
        sizes[depth - 1] = teams - Arrays.stream(sizes).sum();
        return sizes;
    }

    /** Found by halving, because there is no formula for it. */
    private static double growth(int teams, int depth) {
        double low = 0;
        double high = FAN_OUT;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            double sum = 1;
            double size = FAN_OUT;
            for (int level = 1; level < depth; level++) {
                sum += size;
                size *= middle;
            }
            if (sum < teams) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
