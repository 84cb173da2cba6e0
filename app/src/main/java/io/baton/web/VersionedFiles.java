package io.baton.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves our own files under a folder named after their version, so that browsers may keep them for ever. The folder,
 * not each file, because scripts name each other by relative path.
 */
final class VersionedFiles extends PathResourceResolver {

    static final String PATTERN = "/assets/*/**";

    /** Where a file is served. */
    static String path(String version, String file) {
        return "/assets/" + version + "/" + file;
    }

    @Override
    protected @Nullable Resource getResource(String resourcePath, Resource location) throws IOException {
        return super.getResource(resourcePath.substring(resourcePath.indexOf('/') + 1), location);
    }
}
