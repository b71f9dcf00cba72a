package briefingbook.book;

import java.util.List;

/** Whom or what a page of the book can be about and a mention can mean. */
public sealed interface Entity permits Person, Organization, Country, Event {

    /** URL-safe and stable. */
    String id();

    /** As a page is headed. */
    String name();

    /** Other forms of the name in the sources or the authority files; sorted. */
    List<String> aliases();
}
