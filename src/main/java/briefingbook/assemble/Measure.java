package briefingbook.assemble;

/**
 * A number that a claim gives for something.
 *
 * @param what is measured; two measures are of one thing where this is equal
 * @param amount in minutes, votes, heads, …; in the unit of {@code what}
 * @param words that give it
 */
record Measure(What what, String of, Amount amount, String words) {

    /** In what way something is measured. */
    enum What {
        DURATION("How long did it last"),
        KILLED("How many were killed"),
        INJURED("How many were injured"),
        IN_FAVOUR("How many voted in favour"),
        AGAINST("How many voted against"),
        ABSTAINING("How many abstained"),
        PERCENT("How many percent"),
        MONEY("How much money"),
        HEADS("How many");

        private final String question;

        What(String question) {
            this.question = question;
        }

        String question() {
            return question;
        }

        /** Whether two claims that tell of one event must mean the same by it. */
        boolean isOfTheEvent() {
            return this != PERCENT && this != MONEY && this != HEADS;
        }
    }

    boolean sameThing(Measure other) {
        return what == other.what && of.equals(other.of);
    }

    boolean contradicts(Measure other) {
        return sameThing(other) && amount.excludes(other.amount);
    }
}
