package org.northboard.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The random password of the embedded server, kept in a file that only its owner can read. */
final class Secret {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Secret() {}

    /** The folder's password; made if the folder has no cluster yet that could depend on it. */
    static String of(DataFolder folder) {
        Path file = folder.password();
        try {
            if (!Files.exists(file) && !Files.exists(folder.cluster())) {
                DataFolder.write(file, random() + "\n");
            }
            String password = Files.readString(file).strip();
            if (!FORM.matcher(password).matches()) {
                throw new DatabaseRefused("The password file " + file + " is damaged. " + remedy(folder));
            }
            return password;
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The password file " + file + " cannot be read (" + DataFolder.reason(e) + "). " + remedy(folder),
                    e);
        }
    }

    /** The server of this folder does not accept the password of its file. */
    static DatabaseRefused wrong(DataFolder folder, Throwable cause) {
        return new DatabaseRefused(
                "PostgreSQL does not accept the password in " + folder.password() + ". " + remedy(folder), cause);
    }

    private static String remedy(DataFolder folder) {
        return "Put back the file that belongs to " + folder.cluster() + ", from a backup.";
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
