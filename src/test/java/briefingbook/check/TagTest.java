package briefingbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    /** jsoup builds the tree that a browser builds, and so is the judge of what is a tag and what an attribute. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p id=one>1 < 2 &amp; <a href='a.html#x'>a</a><a href=b.html>b</a>",
                "<a  href = \"x.html?a=1&amp;b=2&lt;\" ID=\"two\" class>c</a>",
                "<img src=a.png/><br/><img src='b.png' srcset=\"c.png 2x, d.png 3x\">",
                "<!-- <a href=no.html> --><a href=yes.html>y</a><!--><b id=b></b>--><!---><i id=i></i>",
                "<script>document.write('<a href=no.html>')</script><a href=yes.html></a>",
                "<style>a::before{content:'<b id=no>'}</style ><b id=yes></b>",
                "<textarea><b id=no></textarea><b id=yes></b>",
                "<script>1 </scripted> <b id=no></SCRIPT><b id=yes></b>",
                "<a id=x id=y href=one.html HREF=two.html>twice</a>",
                "<b a=\">\" id='>' title=<i>>greater</b>",
                "<?xml version=\"1.0\"?><b id=x></b></ p><i id=y></i><!doctype html><u id=z></u>",
                "<svg viewBox=\"0 0 1 1\"><use xlink:href=\"#x\"/><path id=p d=\"M0 0\"/></svg>",
                "<b\nid=x\n\tclass='a\nb'\f>lines</b\n><i/id=y>slash</i>",
                "a<b id=x title='never closed",
                "<b id=\"&eacute;&#x41;&amp;copy\" href=\"?a=b&copy=c&lang\">references</b>",
                "5<6 and <3 <> </> <= <-"
            })
    void readsTagsAsABrowserDoes(String body) {
        assertThat(read("<!DOCTYPE html><html><head></head><body>" + body))
                .isEqualTo(parsed("<!DOCTYPE html><html><head></head><body>" + body));
    }

    @Test
    void keepsTheTextOfAStyleSheet() {
        assertThat(Tag.in("<p><style media=print>a > b{}</style>after"))
                .extracting(Tag::text)
                .containsExactly("", "a > b{}");
    }

    @Test
    void readsWhatEndsInTheMiddle() {
        for (String cut :
                List.of("<", "<a", "<a ", "<a href", "<a href=", "<a href='x", "<!-", "<!--", "</", "</a", "<?")) {
            assertThat(Tag.in("<b>" + cut)).isNotEmpty();
        }
    }

    private static List<Map.Entry<String, Map<String, String>>> read(String page) {
        return Tag.in(page).stream()
                .<Map.Entry<String, Map<String, String>>>map(
                        tag -> Map.entry(tag.name(), new TreeMap<>(tag.attributes())))
                .toList();
    }

    private static List<Map.Entry<String, Map<String, String>>> parsed(String page) {
        return Jsoup.parse(page).getAllElements().stream()
                .filter(element -> !element.normalName().equals("#root"))
                .<Map.Entry<String, Map<String, String>>>map(element -> {
                    Map<String, String> attributes = new TreeMap<>();
                    for (Attribute attribute : element.attributes()) {
                        attributes.put(attribute.getKey().toLowerCase(java.util.Locale.ROOT), attribute.getValue());
                    }
                    return Map.entry(element.normalName(), attributes);
                })
                .toList();
    }
}
