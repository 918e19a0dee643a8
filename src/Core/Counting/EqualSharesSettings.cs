namespace MVoting.Core.Counting;

/// <summary>The parameters of Equal Shares.</summary>
internal sealed record EqualSharesSettings
{
    public required UtilityKind Utility { get; init; }

    public EqualSharesCompletion Completion { get; init; }

    public ShareStart Start { get; init; }

    /// <summary>
    /// In parts of money: of a voter's share, or of the budget under
    /// <see cref="EqualSharesCompletion.BudgetIncrease"/>.
    /// </summary>
    public Rational Increment { get; init; }

    public SharesComparison Comparison { get; init; }

    public LackingUse Lacking { get; init; }

    public bool HasIncrements => Completion is EqualSharesCompletion.Add1 or EqualSharesCompletion.Add1e
        or EqualSharesCompletion.Add1u or EqualSharesCompletion.Add1eu or EqualSharesCompletion.BudgetIncrease;

    public bool StopsWhenExhaustive => Completion is EqualSharesCompletion.Add1e or EqualSharesCompletion.Add1eu
        or EqualSharesCompletion.BudgetIncrease;

    public bool EndsGreedily => Completion is EqualSharesCompletion.Utilitarian or EqualSharesCompletion.Add1u
        or EqualSharesCompletion.Add1eu;
}
