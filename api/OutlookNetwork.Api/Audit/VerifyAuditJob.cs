using OutlookNetwork.Domain.Audit;
using Quartz;

namespace OutlookNetwork.Api.Audit;

/// <summary>Verifies every chain. A break is logged as critical and counted by the verification itself.</summary>
[DisallowConcurrentExecution]
internal sealed class VerifyAuditJob(EveryChain chains) : IJob
{
    public static readonly JobKey Key = new("verify-audit");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await chains.RunAsync(
        services => services.GetRequiredService<AuditVerification>().RunAsync(ActorKind.System, cancellationToken), cancellationToken);
}
