package briefingbook.render;

import java.nio.charset.StandardCharsets;

/**
 * Where an error of a page is reported, with the page already named: {@code subject} and {@code body} of a mail, or
 * {@code page} and {@code title} in the query of a web address.
 *
 * <p>The {@code body} of a mail stands last, so that script can add the claim at the end of the address.
 */
final class ReportLink {

    private static final String UNRESERVED = "-._~";

    private ReportLink() {}

    /**
     * The address with the page in it; empty where the book has none.
     *
     * @param address of the book for reports, beginning with {@code mailto:} or {@code https:}
     * @param page its address on the web, or its path where the book has no base address
     */
    static String of(String address, String title, String page) {
        if (address.isEmpty()) {
            return "";
        }
        if (address.startsWith("mailto:")) {
            String line = title.replaceAll("\\s+", " ");
            return with(address, "subject", "Error in “" + line + "”", "body", line + "\r\n" + page + "\r\n\r\n");
        }
        int fragment = address.indexOf('#');
        return fragment < 0
                ? with(address, "title", title, "page", page)
                : with(address.substring(0, fragment), "title", title, "page", page) + address.substring(fragment);
    }

    private static String with(String address, String key, String value, String other, String otherValue) {
        return address + (address.contains("?") ? "&" : "?") + key + "=" + encoded(value) + "&" + other + "="
                + encoded(otherValue);
    }

    /** Percent-encoded as in RFC 3986, section 2; a space is {@code %20}, which mail programs read, and never {@code +}. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
