package org.northboard.sheet;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An objective's progress against what was expected, over its cycle. The browser asks for the drawing when the chart comes
 * into sight: the answer is handed over and not kept in the page's state.
 */
@Tag("nb-progress-chart")
@JsModule("./chart/progress-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
class ProgressChart extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<Optional<ProgressDrawing>> source;

    ProgressChart(Supplier<Optional<ProgressDrawing>> source) {
        this.source = source;
    }

    /** There is something newer to show. */
    void stale() {
        getElement().callJsFunction("stale");
    }

    @ClientCallable
    JsonNode drawing() {
        return JSON.valueToTree(source.get().orElse(null));
    }
}
