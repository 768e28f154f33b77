package org.northboard.bench.viewer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One running application as browsers reach it. All of them share its few threads and connections. */
public final class Site implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI home;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(threads)
            .build();

    /** @param home address of the first page, with a slash at the end */
    public Site(String home) {
        this.home = URI.create(home);
    }

    HttpResponse<String> get(String path, @Nullable String cookie) throws IOException, InterruptedException {
        return answered(client.send(request(path, cookie).GET().build(), BodyHandlers.ofString()));
    }

    HttpResponse<String> post(String path, String cookie, String json) throws IOException, InterruptedException {
        HttpRequest request = request(path, cookie)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return answered(client.send(request, BodyHandlers.ofString()));
    }

    URI address(String path) {
        return home.resolve(path);
    }

    /** Runs something that waits, beside whatever else is going on. */
    void beside(Runnable work) {
        threads.execute(work);
    }

    private HttpRequest.Builder request(String path, @Nullable String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE).header("Accept-Language", "vi");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private static HttpResponse<String> answered(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.uri() + " was answered " + response.statusCode());
        }
        return response;
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
