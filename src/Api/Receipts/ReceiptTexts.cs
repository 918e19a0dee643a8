using MVoting.Api.Routing;

namespace MVoting.Api.Receipts;

/// <summary>What the contract says of looking up receipts.</summary>
public static class ReceiptTexts
{
    public static readonly RouteText Get = new(
        "getReceipt", "Ballots", "Checks a receipt.",
        [new(200, "The ballot of this receipt was recorded, at this second.", "ReceiptCheck")],
        ["unauthorized", "not-found", "too-many-requests", "try-again"])
    {
        Description = "For whoever holds a receipt: no key is needed. A key that is given must be one of the city's. "
            + "It says nothing of the answers, and a ballot that was replaced later stays recorded. 404: the poll has "
            + "given no such code. Without a key, failed look-ups are limited by address. Codes that an earlier version "
            + "gave together with `box` and `segment` cannot be looked up.",
        NeedsKey = false,
        TakesKey = true,
    };
}
