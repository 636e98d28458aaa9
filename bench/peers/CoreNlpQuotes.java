/*
 * Quotes by Stanford CoreNLP, for bench/peers.sh.
 *
 * usage: java -cp 'JARS/*' CoreNlpQuotes.java FOLDER ROWS
 *
 * FOLDER holds an article a file.  ROWS gets a line a quote: file, start and end
 * of the quote, of the mention of its speaker (-1 where there is none), in
 * characters.  Prints the seconds of processor time, all threads, that all
 * files took after a warm-up, and how many files failed.
 */
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public class CoreNlpQuotes {
    private static final int WARM_UP = 5;

    private static double processorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime() / 1e9;
    }

    /* Java counts UTF-16 units. */
    private static int characters(String text, int offset) {
        return text.codePointCount(0, offset);
    }

    private static void write(PrintWriter out, Path file, String text, Annotation document) {
        List<CoreLabel> tokens = document.get(CoreAnnotations.TokensAnnotation.class);
        for (CoreMap quote : document.get(CoreAnnotations.QuotationsAnnotation.class)) {
            Integer first = quote.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
            Integer last = quote.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
            out.printf("%s\t%d\t%d\t%d\t%d%n", file.getFileName(),
                characters(text, quote.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class)),
                characters(text, quote.get(CoreAnnotations.CharacterOffsetEndAnnotation.class)),
                first == null ? -1 : characters(text, tokens.get(first).beginPosition()),
                last == null ? -1 : characters(text, tokens.get(last).endPosition()));
        }
    }

    /* False where the annotator fails on the text. */
    private static boolean annotate(StanfordCoreNLP pipeline, Path file, PrintWriter out) throws Exception {
        String text = Files.readString(file);
        Annotation document = new Annotation(text);
        try {
            pipeline.annotate(document);
        } catch (RuntimeException e) {
            return false;
        }
        if (out != null)
            write(out, file, text, document);
        return true;
    }

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        settings.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.sorted().collect(Collectors.toList());
        }
        for (Path file : files.subList(0, Math.min(WARM_UP, files.size())))
            annotate(pipeline, file, null);

        int failed = 0;
        double began = processorSeconds();
        try (PrintWriter out = new PrintWriter(args[1], "UTF-8")) {
            for (Path file : files)
                failed += annotate(pipeline, file, out) ? 0 : 1;
        }
        System.out.printf("seconds %.3f%n", processorSeconds() - began);
        if (failed > 0)
            System.out.printf("note no quotes in %d of %d articles, where it failed%n", failed, files.size());
    }
}
