using MVoting.Grains;
using MVoting.Grains.Operators;
using MVoting.Grains.Secrets;
using MVoting.Silo.Configuration;

namespace MVoting.Silo.Operators;

/// <summary>
/// Sees to it that there is an operator's key: the configured one, before the doors open; else the one made earlier; else an
/// embedded silo makes a new one as soon as everything has started, which is printed and kept as a hash alone. A start that
/// fails shows no key.
/// </summary>
public sealed class BootstrapKey(
    IGrainFactory grains, MasterSecret secret, MVotingSettings settings, OperatorConsole console) : IHostedLifecycleService
{
    /// <summary>How an operator's key begins.</summary>
    public const string Prefix = "mv_op_";

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => settings.BootstrapKey is { } given
        ? grains.GetGrain<IOperatorGrain>(GrainKeys.Operator).SetBootstrapAsync(secret.HashKey(given.AsSpan()))
        : Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var operators = grains.GetGrain<IOperatorGrain>(GrainKeys.Operator);
        if (settings.BootstrapKey is not null || await operators.HasBootstrapAsync())
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
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
