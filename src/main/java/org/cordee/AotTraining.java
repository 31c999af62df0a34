package org.cordee;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the cache with which Java starts faster the next time.
///
/// It watches a second start, on a throw-away data folder and at the lowest priority. The launcher
/// asks for it, by the property `cordee.aot-cache`, when there is no cache for this build yet.
final class AotTraining {
    private static final Logger log = LoggerFactory.getLogger(AotTraining.class);

    /// Whoever just started looks at a page now; the cache can wait.
    private static final long GRACE_SECONDS = 5;

    private static final AtomicReference<@Nullable Process> process = new AtomicReference<>();

    private AotTraining() {}

    static void begin() {
        String cache = System.getProperty("cordee.aot-cache");
        if (cache != null) {
            Thread.ofPlatform()
                    .daemon()
                    .name("aot-training")
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> train(Path.of(cache)));
        }
    }

    static void end() {
        Process training = process.getAndSet(null);
        if (training != null) {
            training.destroyForcibly();
        }
    }

    private static void train(Path cache) {
        Path draft = cache.resolveSibling(cache.getFileName() + ".new");
        Path folder = cache.resolveSibling("training");
        try {
            TimeUnit.SECONDS.sleep(GRACE_SECONDS);
            Process training =
                    new ProcessBuilder(command(draft, folder))
                            .redirectErrorStream(true)
                            .redirectOutput(cache.resolveSibling("training.log").toFile())
                            .start();
            process.set(training);
            training.getOutputStream().close();
            if (training.waitFor() == 0 && Files.exists(draft)) {
                Files.move(draft, cache);
                log.info("The next start will be faster");
            } else if (process.get() != null) {
                // Not when it was ended because we end.
                log.info("No cache for faster starts was made; the next start tries again");
            }
            process.set(null);
        } catch (IOException e) {
            log.warn("No cache for faster starts could be made: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The same Java with the same options: a cache made with others would not be taken.
    private static List<String> command(Path draft, Path folder) {
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            command.addAll(List.of("setpriv", "--pdeathsig", "KILL"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!option.startsWith("-Dcordee.aot-cache")) {
                command.add(option);
            }
        }
        command.add("-XX:AOTCacheOutput=" + draft);
        command.addAll(List.of("-jar", System.getProperty("java.class.path")));
        command.addAll(List.of("run", "--training", "--port", "0", "--data", folder.toString()));
        return command;
    }
}
