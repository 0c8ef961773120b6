package com.webox.rehearsal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** Lets the weather loose on the calls of the APIs; consent pages, uploads' addresses and walls stay fair. */
@Component
@InRehearsal
class WeatherFilter extends OncePerRequestFilter {

    private static final Pattern API = Pattern.compile(
            "/rehearsal/(?:(x)/2|(linkedin)/(?:v2|rest|upload|oauth/v2/accessToken)|(instagram)/(?:graph|oauth/access_token)"
                    + "|(facebook)/(?:graph|rupload)"
                    + "|(tiktok)/(?:v2/(?:oauth|post|user|video)|upload)|(youtube)/(?:youtube|upload|token))(?:/.*)?");

    private final WeatherStation station;
    private final JsonMapper json;
    private final Map<Network, Vendor> vendors = new EnumMap<>(Network.class);

    WeatherFilter(WeatherStation station, JsonMapper json, List<Vendor> vendors) {
        this.station = station;
        this.json = json;
        vendors.forEach(each -> this.vendors.put(each.network(), each));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/rehearsal/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher api = API.matcher(request.getRequestURI());
        if (!api.matches()) {
            chain.doFilter(request, response);
            return;
        }
        Network network = network(api);
        Vendor vendor = java.util.Objects.requireNonNull(vendors.get(network));
        Weather weather = station.on(network);
        if (weather.calm()) {
            chain.doFilter(request, response);
            return;
        }
        pause(weather.slowMillis());
        if (weather.throttled()) {
            answer(response, vendor.throttled());
        } else if (happens(weather.errorRate())) {
            answer(response, vendor.outage());
        } else if (vendor.writes(request) && happens(weather.dropRate())) {
            // The work is done and committed; only the answer is lost.
            chain.doFilter(request, new ContentCachingResponseWrapper(response));
            request.setAttribute(HangUp.WANTED, true);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Network network(Matcher api) {
        for (int group = 1; group <= api.groupCount(); group++) {
            String key = api.group(group);
            if (key != null) {
                return Network.of(key);
            }
        }
        throw new IllegalStateException("an address without a network");
    }

    private static boolean happens(double share) {
        return share > 0 && ThreadLocalRandom.current().nextDouble() < share;
    }

    private static void pause(int millis) throws ServletException {
        if (millis > 0) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServletException(e);
            }
        }
    }

    private void answer(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        refusal.headers().forEach(response::setHeader);
        if (response.getContentType() == null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        }
        response.getOutputStream().write(json.writeValueAsBytes(refusal.body()));
    }
}
