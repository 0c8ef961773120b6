package com.webox.testing;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.mocks.MockHttpSession;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A test of the running program's screens without a browser: the views, the shell, the services and the database are
 * the real ones, the way in is guarded as it is for a browser. A test signs in, opens an address and looks.
 */
@WeboxTest
public abstract class ScreenTest extends BrowserlessTest {

    @Autowired
    private ApplicationContext program;

    /** Makes the people. */
    @Autowired
    protected TestAccounts accounts;

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(SpringScreens.class);
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("com.webox");
    }

    /** Opens a browser, so to say, that nobody has signed in with yet. */
    // JUnit calls an overridden method only where it is annotated again.
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        SpringScreens.use(program);
        MockVaadin.INSTANCE.setMockRequestFactory(ScreenTest::request);
        super.initVaadinEnvironment();
    }

    // The screens are left while the person is still signed in, as a closed tab is.
    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    /**
     * Goes on in a fresh browser as the member, on the home screen. Fresh, because Vaadin sends a UI that was refused a
     * view to the sign-in page and waits for that page; and because a person's language is read when a UI starts.
     */
    protected void signIn(Member member) {
        cleanVaadinEnvironment();
        SecurityContextHolder.getContext().setAuthentication(accounts.signedIn(member));
        initVaadinEnvironment();
    }

    /** Goes on in a fresh browser that nobody has signed in with. */
    protected void signOut() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
    }

    /** Vaadin asks the request who may enter a view; the services ask the security context. */
    private static MockRequest request(MockHttpSession session) {
        MockRequest request = new MockRequest(session);
        request.principalProvider(() -> SecurityContextHolder.getContext().getAuthentication());
        return request;
    }

    /**
     * Opens an address as the browser's address bar does, parameters included, such as {@code calendar?view=day}.
     *
     * @throws IllegalArgumentException when another view than {@code view} is shown then
     */
    protected <V extends Component> V open(String address, Class<V> view) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        if (!view.isInstance(getCurrentView())) {
            throw new IllegalArgumentException(
                    address + " led to " + getCurrentView().getClass().getName());
        }
        return view.cast(getCurrentView());
    }
}
