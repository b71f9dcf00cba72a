package briefingbook.authority;

import briefingbook.book.ReviewNote;

/**
 * What is wrong with a maintainer's file.
 *
 * @param line in the file, from 1
 * @param what one clause without a full stop, naming the key
 * @param advice what to do, as a sentence
 */
record Fault(int line, String what, String advice) {

    ReviewNote in(String file) {
        return new ReviewNote(
                ReviewNote.Severity.ERROR,
                AuthorityFiles.CODE,
                file + ", line " + line + ": " + what + ".",
                null,
                advice,
                file,
                null);
    }
}
