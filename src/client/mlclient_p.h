// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include "client/clientcore.h"

#include <Mindlytics/mlclient.h>
#include <Mindlytics/mlresponse.h>

#include <QtCore/QFuture>

class MLClientPrivate
{
public:
    explicit MLClientPrivate(const MLClientOptions &given);

    using Changed = void (MLClient::*)();
    /*! Sets one of the options that the first use fixes. */
    template <typename T>
    void setOption(MLClient *client, T &option, const T &value, const char *name);
    /*! Sets one of the options that can be set at any time. */
    template <typename T>
    void set(MLClient *client, T &option, const T &value, Changed changed);
    /*! Takes the options over, and signals \a changed and what else changes with them. */
    void setUp(MLClient *client, Changed changed = nullptr);
    /*! Posts \a payload to \a path, outside of the queue. */
    QFuture<MLResponse> post(const char *path, mindlytics::Payload payload);

    MLClientOptions options; //!< as given, not filled in
    const std::shared_ptr<mindlytics::ClientCore> core;
};
