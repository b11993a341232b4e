package org.fascicle.engine.internal.program;

import java.util.List;

/** Equations of published models as their papers write them, for comparing ways to compute them; values do not matter here. */
final class PaperModels {

    static final String WONG_WANG = """
            x_e = w_p*J_N*S_e - J_i*S_i + W_e*I_o + J_N*c + I_ext
            x_i = J_N*S_e - J_ii*S_i + W_i*I_o + lambda*J_N*c + I_ext_i
            H_e = linoid(d_e*(M*(a_e*x_e - b_e)))/d_e
            H_i = linoid(d_i*(M*(a_i*x_i - b_i)))/d_i
            S_e' = -S_e/tau_e + (1 - S_e)*gamma_e*H_e
            S_i' = -S_i/tau_i + gamma_i*H_i
            """;

    static final String HOPF = """
            r2 = x^2 + y^2
            omega = 2*pi*f
            x' = (a - beta*r2)*x - omega*y + c_x
            y' = (a - beta*r2)*y + omega*x + c_y
            """;

    static final String WILSON_COWAN = """
            S_e(x) = q_e*sigmoid(a_e*(x - b_e)) - shift*q_e*sigmoid(-a_e*b_e)
            S_i(x) = q_i/(1 + exp(-a_i*(x - b_i))) - shift*q_i/(1 + exp(a_i*b_i))
            tau_e*E' = -E + (k_e - r_e*E)*S_e(alpha_e*(c_ee*E - c_ei*I + P - theta_e + c_E))
            tau_i*I' = -I + (k_i - r_i*I)*S_i(alpha_i*(c_ie*E - c_ii*I + Q - theta_i + c_I))
            """;

    static final String JANSEN_RIT = """
            S(v) = 2*e0/(1 + exp(r*(v0 - v)))
            psp = y1 - y2
            y0' = y3
            y1' = y4
            y2' = y5
            y3' = A*a*S(psp) - 2*a*y3 - a^2*y0
            y4' = A*a*(p + C2*S(C1*y0) + c) - 2*a*y4 - a^2*y1
            y5' = B*b*C4*S(C3*y0) - 2*b*y5 - b^2*y2
            """;

    static final String EPILEPTOR = """
            f1 = where(x1 < 0, -a*x1^2 + b*x1, slope - x2 + 0.6*(z - 4)^2)
            f2 = where(x2 < -0.25, 0, a_a*(x2 + 0.25))
            h  = where(modification > 0, x0 + 3/(1 + exp(-(x1 + 0.5)/0.1)), 4*(x1 - x0) + where(z < 0, -0.1*z^7, 0))
            x1' = y1 - z + I_ext + K_vf*c1 + f1*x1
            y1' = c - d*x1^2 - y1
            z'  = r*(h - z + K_s*c1)
            x2' = -y2 + x2 - x2^3 + I_ext2 + b_b*g - 0.3*(z - 3.5) + K_f*c2
            y2' = (-y2 + f2)/tau
            g'  = -0.01*(g - 0.1*x1)
            lfp = x2 - x1
            """;

    static final String MONTBRIO = """
            tau*r' = Delta/(pi*tau) + 2*r*v
            tau*v' = v^2 - (pi*tau*r)^2 + eta + J*tau*r + I + c
            """;

    static final String LARTER_BREAKSPEAR = """
            m(v, T, delta) = (1 + tanh((v - T)/delta))/2
            Q_V = Q_max*m(V, V_T, d_V)
            Q_Z = Q_max*m(Z, Z_T, d_Z)
            m_Ca = m(V, T_Ca, delta_Ca)
            V' = t_s*(-(g_Ca + (1 - C)*r_NMDA*a_ee*Q_V + C*r_NMDA*a_ee*c)*m_Ca*(V - V_Ca) - g_K*W*(V - V_K) - g_L*(V - V_L)
                 - (g_Na*m(V, T_Na, delta_Na) + (1 - C)*a_ee*Q_V + C*a_ee*c)*(V - V_Na) - a_ie*Z*Q_Z + a_ne*I_ext)
            W' = t_s*phi*(m(V, T_K, delta_K) - W)/tau_K
            Z' = t_s*b*(a_ni*I_ext + a_ei*V*Q_V)
            """;

    static final String ODDS_AND_ENDS = """
            u = mod(x, y) + clamp(x, -y, y^2) + positive(x) - tan(0.1*y)
            w = where(x > y and not (x >= 3 or y <= -2), sqrt(abs(x)), log(abs(y) + 1) + 2[s]/1[ms])
            x' = min(u, w)/max(abs(x), 0.1) - (x != y) + (x == x)*x^-3
            y' = abs(y)^k + floor(x)*cos(y) - sin(x)^5 + exp(-y^2)^0
            """;

    static final List<String> ALL = List.of(WONG_WANG, HOPF, WILSON_COWAN, JANSEN_RIT, EPILEPTOR, MONTBRIO, LARTER_BREAKSPEAR,
            ODDS_AND_ENDS);

    private PaperModels() {
    }
}
