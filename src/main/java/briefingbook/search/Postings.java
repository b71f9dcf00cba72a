package briefingbook.search;

import java.util.Arrays;

/** In which documents a word stands, and with what weight in sum; documents ascend. */
final class Postings {

    private int[] documents = new int[2];
    private float[] weights = new float[2];
    private int size;

    void add(int document, double weight) {
        if (size > 0 && documents[size - 1] == document) {
            weights[size - 1] += (float) weight;
            return;
        }
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
        }
        documents[size] = document;
        weights[size] = (float) weight;
        size++;
    }

    int size() {
        return size;
    }

    int document(int i) {
        return documents[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
