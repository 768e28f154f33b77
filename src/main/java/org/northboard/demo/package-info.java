/**
 * Companies to look at and to measure with. XYZ Corp is a script: what it says, who works there, what happened week by
 * week, written in the YAML files of {@code resources/demo} and read into the {@code …Script} records, which know
 * nothing of the database. The {@code …History} classes act it out into a {@link org.northboard.demo.Journal}, which
 * writes the rows together with the operations and changes that led to them. {@link org.northboard.demo.BigCompany} is
 * made up of figures alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "progress", "change", "database", "people", "cycle", "objective", "db"})
package org.northboard.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
