package com.webox.rehearsal;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Avatars, style, script and the published files. Not static resources, so that they go when the networks go. */
@RestController
@InRehearsal
class StageFiles {

    private static final Set<String> SHOWN =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4", "video/quicktime", "video/webm");

    private final MediaStore media;

    StageFiles(MediaStore media) {
        this.media = media;
    }

    @GetMapping("/rehearsal/avatars/{name:[a-z]+}.svg")
    ResponseEntity<Resource> avatar(@PathVariable String name) {
        return packaged("rehearsal/avatars/" + name + ".svg", MediaType.valueOf("image/svg+xml"));
    }

    @GetMapping("/rehearsal/assets/rehearsal.css")
    ResponseEntity<Resource> style() {
        return packaged("rehearsal/rehearsal.css", MediaType.valueOf("text/css;charset=UTF-8"));
    }

    @GetMapping("/rehearsal/assets/wall.js")
    ResponseEntity<Resource> script() {
        return packaged("rehearsal/wall.js", MediaType.valueOf("text/javascript;charset=UTF-8"));
    }

    /** Only what is a picture or video by its bytes is shown, and as nothing else. */
    @GetMapping("/rehearsal/media/{id:\\d{1,19}}")
    ResponseEntity<Resource> file(@PathVariable long id) {
        return media.find(id)
                .filter(each -> SHOWN.contains(each.mime()) && Files.exists(media.file(id)))
                .map(each -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf(each.mime()))
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                        .<Resource>body(new FileSystemResource(media.file(id))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Resource> packaged(String path, MediaType type) {
        Resource resource = new ClassPathResource(path);
        return resource.exists()
                ? ResponseEntity.ok()
                        .contentType(type)
                        .header("X-Content-Type-Options", "nosniff")
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)))
                        .body(resource)
                : ResponseEntity.notFound().build();
    }
}
