package org.northboard.progress;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Random but repeatable input; a failing property names the seed it failed for. */
final class Seeds {

    private Seeds() {}

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    record Child(double weight, Standing standing) {}

    /** Up to 40 children, with everything that a real one may have: no progress, weight 0, less than 0, more than 1. */
    static List<Child> children(RandomGenerator random) {
        return Stream.generate(() -> child(random)).limit(random.nextInt(41)).toList();
    }

    private static Child child(RandomGenerator random) {
        var weight = random.nextInt(5) == 0 ? 0 : random.nextDouble(0.001, 100);
        return new Child(weight, standing(random));
    }

    static Standing standing(RandomGenerator random) {
        var progress = random.nextInt(5) == 0 ? Progress.NONE : Progress.of(random.nextDouble(-1, 2));
        return new Standing(progress, random.nextDouble(), random.nextBoolean(), random.nextBoolean());
    }
}
