package com.webox.social;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ChannelRepository extends Repository<Channel, UUID> {

    Channel save(Channel channel);

    Channel saveAndFlush(Channel channel);

    Optional<Channel> findByIdAndWorkspaceId(UUID id, UUID workspace);

    Optional<Channel> findByWorkspaceIdAndNetworkAndRemoteId(UUID workspace, String network, String remoteId);

    List<Channel> findByWorkspaceIdAndDisconnectedAtIsNullOrderByNetworkAscNameAsc(UUID workspace);

    List<Channel> findByWorkspaceIdAndIdIn(UUID workspace, Collection<UUID> ids);
}
