package com.webox.media;

import com.webox.testing.WeboxTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;

/** The whole program with small limits for media, so that files beyond them are quickly made. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WeboxTest
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "webox.public-url=https://studio.example",
            "webox.media.max-picture-size=2MB",
            "webox.media.max-video-size=4MB",
            "webox.media.max-document-size=3MB",
            "webox.media.max-video-duration=1m"
        })
@interface MediaTest {}
