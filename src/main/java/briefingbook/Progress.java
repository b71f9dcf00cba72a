package briefingbook;

/** Is told how far a build is, from any thread. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void phase(String name, int total) {}

        @Override
        public void step() {}

        @Override
        public void note(String line) {}

        @Override
        public void end() {}
    };

    /**
     * A phase begins, and with it the one before ends.
     *
     * @param name what is done, such as "Making pages"
     * @param total how many steps it has; 0 where it is not counted
     */
    void phase(String name, int total);

    /** One more step of the phase is done. */
    void step();

    /** Something that only who asked for all of it wants to know. */
    void note(String line);

    /** The last phase ended, well or not. */
    void end();
}
