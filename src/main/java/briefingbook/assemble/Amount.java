package briefingbook.assemble;

/**
 * How much it may be, from the least to the most that the words allow: {@code about 90} is somewhat less or more, {@code
 * at least 14} is not less.
 */
record Amount(double least, double most) {

    Amount {
        if (!(least <= most)) {
            throw new IllegalArgumentException("amount from " + least + " to " + most);
        }
    }

    static Amount exactly(double value) {
        return new Amount(value, value);
    }

    Amount times(double factor) {
        return new Amount(least * factor, most * factor);
    }

    Amount plus(Amount other) {
        return new Amount(least + other.least, most + other.most);
    }

    /** Give or take so much. */
    Amount within(double tolerance) {
        return new Amount(least - tolerance, most + tolerance);
    }

    double middle() {
        return (least + most) / 2;
    }

    /** Whether no number can be both. */
    boolean excludes(Amount other) {
        return most < other.least || other.most < least;
    }
}
