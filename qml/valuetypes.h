// SPDX-FileCopyrightText: 2026 The Mindlytics SDK for Qt authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Mindlytics/mlauditentry.h>
#include <Mindlytics/mlauditmodel.h>
#include <Mindlytics/mlbatchoptions.h>
#include <Mindlytics/mlerror.h>
#include <Mindlytics/mlevent.h>
#include <Mindlytics/mlprivacyoptions.h>
#include <Mindlytics/mlreceipt.h>
#include <Mindlytics/mlresponse.h>
#include <Mindlytics/mlretryoptions.h>

#include <QtQml/qqml.h>

/*! \file
 * The value types of the SDK as QML knows them: `error.message`, `batch.maxEvents`, and so on. Others are in valueextensions.h.
 */
namespace mindlytics {

struct BatchOptionsForeign {
    Q_GADGET
    QML_FOREIGN(MLBatchOptions)
    QML_VALUE_TYPE(mlBatchOptions)
};

struct AuditEntryForeign {
    Q_GADGET
    QML_FOREIGN(MLAuditEntry)
    QML_VALUE_TYPE(mlAuditEntry)
};

struct AuditModelForeign {
    Q_GADGET
    QML_FOREIGN(MLAuditModel)
    QML_NAMED_ELEMENT(MLAuditModel)
};

struct ErrorForeign {
    Q_GADGET
    QML_FOREIGN(MLError)
    QML_VALUE_TYPE(mlError)
};

struct EventForeign {
    Q_GADGET
    QML_FOREIGN(MLEvent)
    QML_VALUE_TYPE(mlEvent)
};

struct PrivacyOptionsForeign {
    Q_GADGET
    QML_FOREIGN(MLPrivacyOptions)
    QML_VALUE_TYPE(mlPrivacyOptions)
};

struct ReceiptForeign {
    Q_GADGET
    QML_FOREIGN(MLReceipt)
    QML_VALUE_TYPE(mlReceipt)
};

struct ResponseForeign {
    Q_GADGET
    QML_FOREIGN(MLResponse)
    QML_VALUE_TYPE(mlResponse)
};

struct RetryOptionsForeign {
    Q_GADGET
    QML_FOREIGN(MLRetryOptions)
    QML_VALUE_TYPE(mlRetryOptions)
};

} // namespace mindlytics
