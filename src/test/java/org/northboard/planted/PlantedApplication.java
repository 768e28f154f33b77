package org.northboard.planted;

import org.springframework.modulith.Modulithic;

/** Two rooms of which the lower one enters the upper one against its own words: what the architecture test must notice. */
@Modulithic
public class PlantedApplication {}
