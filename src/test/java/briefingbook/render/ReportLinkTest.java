package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ReportLinkTest {

    @Test
    void aMailNamesThePageAndEndsInItsBody() {
        assertThat(ReportLink.of("mailto:errors@example.org", "Talks in Oslo", "events/oslo.html"))
                .isEqualTo("mailto:errors@example.org?subject=Error%20in%20%E2%80%9CTalks%20in%20Oslo%E2%80%9D"
                        + "&body=Talks%20in%20Oslo%0D%0Aevents%2Foslo.html%0D%0A%0D%0A");
    }

    @Test
    void aMailThatHasFieldsAlreadyKeepsThem() {
        assertThat(ReportLink.of("mailto:errors@example.org?cc=desk@example.org", "Talks", "x.html"))
                .startsWith("mailto:errors@example.org?cc=desk@example.org&subject=");
    }

    @Test
    void aFormOnTheWebIsAskedByItsQueryBeforeItsFragment() {
        assertThat(ReportLink.of("https://example.org/report?book=3#form", "Talks", "https://example.org/x.html"))
                .isEqualTo(
                        "https://example.org/report?book=3&title=Talks&page=https%3A%2F%2Fexample.org%2Fx.html#form");
    }

    @Test
    void aTitleCannotAddAFieldOfItsOwn() {
        String title = "a&bcc=all@example.org?x=1#y +%0D\u0130\ud83d\ude00\"<script>";
        URI mail = URI.create(ReportLink.of("mailto:errors@example.org", title, "x.html"));
        assertThat(mail.getSchemeSpecificPart()).contains("Error in “" + title + "”");
        assertThat(mail.getRawSchemeSpecificPart().split("[?&]")).hasSize(3);
    }

    @Test
    void aTitleOfSeveralLinesStaysOneLineOfTheMail() {
        assertThat(ReportLink.of("mailto:errors@example.org", "Talks\r\nBcc: all@example.org", "x.html"))
                .startsWith("mailto:errors@example.org?subject=Error%20in%20%E2%80%9CTalks%20Bcc%3A")
                .endsWith("&body=Talks%20Bcc%3A%20all%40example.org%0D%0Ax.html%0D%0A%0D%0A");
    }

    @Test
    void aBookWithoutAnAddressHasNoLink() {
        assertThat(ReportLink.of("", "Talks", "x.html")).isEmpty();
    }
}
