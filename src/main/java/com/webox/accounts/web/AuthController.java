package com.webox.accounts.web;

import com.webox.accounts.BearerTokens;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Role;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A bearer token for e-mail and password, and whose a token is. */
@RestController
@RequestMapping("/api")
@Tag(name = "accounts")
class AuthController {

    private static final String TOKEN_NAME = "POST /api/auth/token";

    private final BearerTokens tokens;
    private final CurrentMember current;

    AuthController(BearerTokens tokens, CurrentMember current) {
        this.tokens = tokens;
        this.current = current;
    }

    @Operation(summary = "A bearer token, good for 24 hours in one workspace")
    @SecurityRequirements
    @PostMapping("/auth/token")
    TokenResponse token(@RequestBody TokenRequest request) {
        String email = request.email();
        String password = request.password();
        if (email == null || email.isBlank()) {
            throw Problem.invalid("email", "required");
        }
        if (password == null || password.isEmpty()) {
            throw Problem.invalid("password", "required");
        }
        UUID workspace = request.workspaceId();
        BearerTokens.Grant grant =
                tokens.grant(email, password, TOKEN_NAME, workspace == null ? null : new WorkspaceId(workspace));
        return new TokenResponse(
                grant.token().secret(), grant.token().expiresAt(), WorkspaceResponse.of(grant.member()));
    }

    @Operation(summary = "Whose the token is, and what it may do")
    @GetMapping("/me")
    MeResponse me() {
        Member member = current.get();
        List<Permission> permissions =
                Arrays.stream(Permission.values()).filter(member::may).toList();
        return new MeResponse(
                member.user().value(),
                member.name(),
                member.email(),
                member.locale().toLanguageTag(),
                WorkspaceResponse.of(member),
                permissions);
    }

    /** @param workspaceId where the token is to be good; the person's current workspace when left out */
    record TokenRequest(
            @Nullable String email,
            @Nullable String password,
            @Nullable UUID workspaceId) {

        @Override
        public String toString() {
            return "TokenRequest[" + email + "]";
        }
    }

    record TokenResponse(String token, @Nullable Instant expiresAt, WorkspaceResponse workspace) {

        @Override
        public String toString() {
            return "TokenResponse[" + workspace + "]";
        }
    }

    /** @param zone IANA time zone, in which schedules are meant */
    record WorkspaceResponse(UUID id, String name, String zone, Role role) {

        static WorkspaceResponse of(Member member) {
            return new WorkspaceResponse(
                    member.workspace().value(),
                    member.workspaceName(),
                    member.zone().getId(),
                    member.role());
        }
    }

    record MeResponse(
            UUID id,
            String name,
            String email,
            String language,
            WorkspaceResponse workspace,
            List<Permission> permissions) {}
}
