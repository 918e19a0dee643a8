using MVoting.Grains;
using MVoting.Grains.Operators;
using MVoting.Grains.Secrets;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Operators;

/// <summary>
/// Sees to it that there is an operator's key before the doors open: the configured one; else the one made earlier;
/// else an embedded silo makes a new one, which is printed and kept as a hash alone.
/// </summary>
public sealed class BootstrapKey(
    IGrainFactory grains, MasterSecret secret, MVotingSettings settings, OperatorConsole console) : IHostedService
{
    /// <summary>How an operator's key begins.</summary>
    public const string Prefix = "mv_op_";

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var operators = grains.GetGrain<IOperatorGrain>(GrainKeys.Operator);
        if (settings.BootstrapKey is { } given)
        {
            await operators.SetBootstrapAsync(secret.HashKey(given.AsSpan()));
            return;
        }

        if (await operators.HasBootstrapAsync())
        {
            return;
        }

        if (settings.Mode != ClusterMode.Embedded)
        {
            // Each process of a cluster would print another one, and one of them would count.
            await console.WriteLineAsync(
                $"There is no operator's key yet: start one process of the cluster with {SettingNames.Display(SettingNames.BootstrapKey)}.",
                cancellationToken);
            return;
        }

        // Printed before it is kept: a crash between the two leaves a key that was never valid and another one at the
        // next start; the other order would leave a key that nobody has seen.
        var made = CredentialText.Make(Prefix);
        await console.WriteLineAsync($"Operator's bootstrap key, shown this once: {made}", cancellationToken);
        await operators.SetBootstrapAsync(secret.HashKey(made.AsSpan()));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
