package org.northboard.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.northboard.process.RunningApplication;
import org.northboard.process.Store;
import org.springframework.util.FileSystemUtils;

/**
 * The board of the demo company and the people who come to it. One application and one Chromium serve all browser tests
 * of a run; who has come is sent home after each test, but what they did stays: a test has objectives of its own.
 */
final class DemoBoard implements AutoCloseable {

    private final Path data;
    private final RunningApplication application;
    private final Browsers browsers;

    private DemoBoard() throws Exception {
        data = Files.createTempDirectory("northboard-browser");
        application = RunningApplication.on(data);
        browsers = new Browsers();
    }

    RunningApplication application() {
        return application;
    }

    /** The application's PostgreSQL, for what is done beside the application. */
    Store store() {
        return new Store(data);
    }

    Browsers browsers() {
        return browsers;
    }

    /** Somebody of the company in front of the board, in Vietnamese. */
    BoardPage enter(String place) {
        return enter(place, 1440, 900);
    }

    BoardPage enter(String place, int width, int height) {
        Page page = browsers.person("vi-VN", width, height, ColorScheme.LIGHT);
        Browsers.enter(page, application, place);
        return new BoardPage(page);
    }

    /** The same on a phone. */
    BoardPage enterByPhone(String place) {
        Page page = browsers.phone("vi-VN");
        Browsers.enter(page, application, place);
        return new BoardPage(page);
    }

    @Override
    public void close() throws Exception {
        browsers.close();
        application.close();
        FileSystemUtils.deleteRecursively(data);
    }

    /** Hands the board to the tests that ask for it. */
    static final class Visit implements ParameterResolver, AfterEachCallback {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == DemoBoard.class;
        }

        @Override
        public DemoBoard resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return board(test);
        }

        @Override
        public void afterEach(ExtensionContext test) {
            board(test).browsers.everybodyLeaves();
        }

        /** JUnit closes it when all tests of the run have ended. */
        private static DemoBoard board(ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.create(DemoBoard.class))
                    .computeIfAbsent(DemoBoard.class, key -> open(), DemoBoard.class);
        }

        private static DemoBoard open() {
            try {
                return new DemoBoard();
            } catch (Exception e) {
                throw new AssertionError("the application for the browser tests does not start", e);
            }
        }
    }
}
