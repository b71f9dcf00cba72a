package briefingbook.serve;

import java.util.List;
import java.util.SortedMap;

/**
 * What is served.
 *
 * @param site sign of the site, another one when that changes or the server is started anew
 * @param fault sign of the faults, likewise
 * @param files of the last good site, content by path; empty before the first
 * @param base the path under which the site will stand, for its links that name it; ends in a slash
 * @param faults what keeps a newer site from being built; empty where nothing does
 */
record State(String site, String fault, SortedMap<String, byte[]> files, String base, List<Fault> faults) {

    /** As open pages are told. */
    String signs() {
        return site + " " + fault;
    }
}
