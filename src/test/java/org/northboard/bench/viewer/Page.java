package org.northboard.bench.viewer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page in a browser session of its own, as Vaadin's client keeps it: who it is to the server, and what is on it. */
final class Page {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String INIT =
            "?v-r=init&location=&query=&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440&v-bh=900&v-bw=1440"
                    + "&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-td=false&v-pr=1&v-wn=";
    /** As Atmosphere's client asks for it: each message begins with its length. */
    private static final String PUSH = "VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
            + "&Content-Type=application/json;%%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0";

    private final Site site;
    /** Another one after somebody has come in. */
    private volatile String cookie;

    private final String id;
    private final String pushId;
    private final String securityKey;
    /** The nodes of the page by what was once said of them, e.g. {@code id=enter-ceo}. */
    private final Map<String, Integer> nodes = new HashMap<>();
    /** The other way round. */
    private final Map<String, String> values = new HashMap<>();

    private int next;

    private Page(Site site, String cookie, JsonNode config) {
        this.site = site;
        this.cookie = cookie;
        this.id = config.get("v-uiId").asString();
        JsonNode first = config.get("uidl");
        this.pushId = first.get("Vaadin-Push-ID").asString();
        this.securityKey = first.get("Vaadin-Security-Key").asString();
    }

    /** Opens the first page, as after typing the address. */
    static Page open(Site site) throws IOException, InterruptedException {
        HttpResponse<String> document = site.get("", null);
        String cookie = session(document).orElseThrow();
        String init = site.get(INIT + "v-" + UUID.randomUUID(), cookie).body();
        return new Page(site, cookie, JSON.readTree(init).get("appConfig"));
    }

    private static Optional<String> session(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .map(set -> set.replaceFirst(";.*", ""))
                .filter(set -> set.startsWith("JSESSIONID="))
                .findFirst();
    }

    /** @param narrow whether the connection is to hold as little as possible that is not read */
    void connect(Push push, boolean narrow) throws IOException {
        URI there = site.address(PUSH.formatted(id, pushId));
        push.open(WebSocketFrames.connect(there, cookie, narrow), site::beside);
    }

    /** Fetches what is not part of the page's own state. */
    String fetch(String path) throws IOException, InterruptedException {
        return site.get(path, cookie).body();
    }

    /** What will say regularly, at this address, that somebody has this page before them. */
    Beat beat(String path) {
        return new Beat(site.address(path), () -> cookie);
    }

    /** Tells the server of one event; what it answers is taken over. */
    synchronized JsonNode say(Map<String, ?> event) throws IOException, InterruptedException {
        String request = JSON.writeValueAsString(
                Map.of("csrfToken", securityKey, "rpc", java.util.List.of(event), "syncId", next, "clientId", next));
        HttpResponse<String> response = site.post("?v-r=uidl&v-uiId=" + id, cookie, request);
        String answer = response.body();
        cookie = session(response).orElse(cookie);
        next++;
        // Some answers are wrapped, so that no page of another site can run them as a script.
        JsonNode uidl =
                JSON.readTree(answer.replaceFirst("^for\\(;;\\);\\[", "").replaceFirst("\\]$", ""));
        take(uidl);
        return uidl;
    }

    /** Notes which nodes there are, from an answer or a push. */
    synchronized void take(JsonNode uidl) {
        if (!uidl.has("changes")) {
            return;
        }
        for (JsonNode change : uidl.get("changes")) {
            if (change.path("type").asString().equals("put")
                    && change.path("value").isString()) {
                String key = change.get("key").asString();
                int node = change.get("node").asInt();
                nodes.put(key + "=" + change.get("value").asString(), node);
                values.put(node + "." + key, change.get("value").asString());
            }
        }
    }

    synchronized boolean has(String said) {
        return nodes.containsKey(said);
    }

    /** The node of which this was said. */
    synchronized int node(String said) {
        Integer node = nodes.get(said);
        if (node == null) {
            throw new IllegalStateException("the page has no " + said);
        }
        return node;
    }

    synchronized String value(int node, String key) {
        String value = values.get(node + "." + key);
        if (value == null) {
            throw new IllegalStateException("nothing is known of " + key);
        }
        return value;
    }
}
