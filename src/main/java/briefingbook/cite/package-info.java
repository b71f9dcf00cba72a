/** How is it cited elsewhere? Works, and the book that quotes them, in the forms that other programs and papers take. */
@org.jspecify.annotations.NullMarked
package briefingbook.cite;
