package org.northboard.bench.viewer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One running application as browsers reach it. All of them share its few threads and connections. */
public final class Site implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What the client gives its connections to be received with; see {@code java.net.http}. */
    private static final String RECEIVE_BUFFER = "jdk.httpclient.receiveBufferSize";

    private final URI home;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = client();
    /** Of their own, so that none is made of a connection that requests have used up. */
    private final HttpClient sockets = client();

    /** @param home address of the first page, with a slash at the end */
    public Site(String home) {
        this.home = URI.create(home);
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .executor(threads)
                .build();
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

    /** Connects so that hardly anything fits into the connection that was not taken from it. */
    WebSocket connectNarrowly(String path, String cookie, WebSocket.Listener listener) {
        System.setProperty(RECEIVE_BUFFER, "1");
        try {
            return connect(path, cookie, listener);
        } finally {
            System.clearProperty(RECEIVE_BUFFER);
        }
    }

    WebSocket connect(String path, String cookie, WebSocket.Listener listener) {
        return sockets.newWebSocketBuilder()
                .header("Cookie", cookie)
                .connectTimeout(PATIENCE)
                .buildAsync(URI.create(home.resolve(path).toString().replaceFirst("^http", "ws")), listener)
                .join();
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
        sockets.shutdownNow();
        threads.shutdownNow();
    }
}
