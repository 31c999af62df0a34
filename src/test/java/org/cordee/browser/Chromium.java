package org.cordee.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One Chromium for each thread of a run, since Playwright keeps to the thread that began it:
/// started by whoever asks first, closed when the tests end. It is the one of the machine; nothing
/// is downloaded.
public final class Chromium implements ParameterResolver {
    /// Names another browser than the first one that is found.
    static final String VARIABLE = "CORDEE_CHROMIUM";

    private static final List<String> NAMES =
            List.of(
                    "chromium-headless-shell",
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "chrome");
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // Renderers that it prepares for pages nobody opens take half a processor here.
                    "--disable-features=PreloadTopChromeWebUI,PreloadTopChromeWebUILessNavigations,SpareRendererForSitePerProcess,Translate,MediaRouter,OptimizationHints,InitialWebUI,WebUIReloadButton,WebUIToolbar");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Thread.currentThread(), _ -> start(), Running.class)
                .browser();
    }

    private static Running start() {
        var executable = find(System.getenv());
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Running(
                playwright,
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(QUIET)));
    }

    /// The browser that the environment names, else the first on its path.
    static Path find(Map<String, String> environment) {
        var named = environment.get(VARIABLE);
        if (named != null) {
            return Optional.of(Path.of(named))
                    .filter(Files::isExecutable)
                    .orElseThrow(() -> missing(VARIABLE + " names " + named));
        }
        Function<String, Stream<Path>> everywhere =
                name ->
                        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                                .map(folder -> Path.of(folder, name));
        return NAMES.stream()
                .flatMap(everywhere)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> missing("none of " + NAMES + " is on the path"));
    }

    private static IllegalStateException missing(String why) {
        return new IllegalStateException(
                "Chromium is missing for the tests in a browser: "
                        + why
                        + ". Install it, or name it with "
                        + VARIABLE
                        + ".");
    }
}
